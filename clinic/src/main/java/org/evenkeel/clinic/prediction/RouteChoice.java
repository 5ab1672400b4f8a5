package org.evenkeel.clinic.prediction;

import java.util.List;

/**
 * A drug and a route that can be looked at, and how its dose is set.
 *
 * @param key drug and route, such as {@code ketamine.oral}
 * @param drug as requests name it
 * @param drugWords for a person
 * @param route as requests name it
 * @param routeWords for a person
 * @param dose the dose control
 * @param minutes how long it is first shown to be given; empty text when it is given at once
 * @param models the models that can be chosen, the default first
 */
public record RouteChoice(
        String key,
        String drug,
        String drugWords,
        String route,
        String routeWords,
        DoseControl dose,
        String minutes,
        List<ModelChoice> models) {

    public RouteChoice {
        models = List.copyOf(models);
    }

    /**
     * A slider over the doses the default model was made for, or a choice of devices.
     *
     * @param devices amounts that can be chosen, in mg; empty for a slider
     */
    public record DoseControl(String unit, String min, String max, String step, String value, List<String> devices) {
        public DoseControl {
            devices = List.copyOf(devices);
        }
    }

    /** A model by its label. */
    public record ModelChoice(String id, String label) {}

    /** One line of a list. */
    public String label() {
        return Character.toUpperCase(drugWords.charAt(0)) + drugWords.substring(1) + ", " + routeWords;
    }
}
