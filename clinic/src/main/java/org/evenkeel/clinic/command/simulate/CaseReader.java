package org.evenkeel.clinic.command.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.clinic.command.report.Names;
import org.evenkeel.clinic.command.report.SimulationReport.DoseMark;
import org.evenkeel.clinic.command.report.SimulationReport.Input;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.plausible.PlausibleLimits;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.RegimenText;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Ancestry;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Drug;
import org.jspecify.annotations.Nullable;

/** Turns {@link CaseOptions} into a {@link SimulationCase}: fills in what is usual and says so, refuses what cannot be. */
public final class CaseReader {

    private static final double USUAL_KG = 70;
    private static final double USUAL_YEARS = 40;
    private static final double CM_PER_M = 100;
    private static final int MOST_SESSIONS = 1000;

    private final CaseOptions typed;
    private final PlausibleLimits limits;
    private final List<Input> inputs = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private CaseReader(CaseOptions typed, PlausibleLimits limits) {
        this.typed = typed;
        this.limits = limits;
    }

    /**
     * Reads a case.
     *
     * @throws BadArgumentException naming the first argument that cannot be used
     */
    public static SimulationCase read(CaseOptions typed, ModelLibrary models, PlausibleLimits limits) {
        return new CaseReader(typed, limits).read(models);
    }

    private SimulationCase read(ModelLibrary models) {
        Drug drug = Typed.choice("--drug", orUsual("drug", typed.drug, "ketamine"), Names.drugs());
        Route route = Typed.choice("--route", orUsual("route", typed.route, "iv"), Names.routes());
        RegimenText text = regimenText();
        Subject subject = subject();
        double kg = subject.weight().weightKg();
        DosingRegimen regimen = new DosingRegimen(
                drug,
                text.items().stream()
                        .map(item -> new Administration(
                                route,
                                item.span().startMinutes(),
                                item.amount().forWeight(kg),
                                item.span().lengthMinutes()))
                        .toList());
        String argument = typed.regimen == null ? "--dose" : "--regimen";
        Typed.plausible(argument, limits.dose(route).of(HighestHour.mgBase(regimen) / kg), warnings);
        remarkOnDoses(text, route);
        ModelChoice choice = ModelChoice.of(typed, models, drug, route, warnings);
        inputs.add(new Input("site", choice.site().words(), typed.site == null));
        int session = typed.session == null ? 1 : (int) Typed.wholeNumber("--session", typed.session, 1, MOST_SESSIONS);
        inputs.add(new Input("session", String.valueOf(session), typed.session == null));
        List<DoseMark> marks =
                regimen.administrations().stream().map(Doses::mark).toList();
        return new SimulationCase(
                title(drug, route, kg),
                drug,
                route,
                regimen,
                marks,
                subject,
                choice.model(),
                choice.chosen(),
                choice.site(),
                typed.with,
                Optional.ofNullable(choice.group()),
                session,
                inputs,
                warnings);
    }

    private String title(Drug drug, Route route, double kg) {
        String what = typed.regimen != null
                ? String.join(" ", typed.regimen.strip().split("\\s+", -1))
                : typed.dose + (typed.over == null ? "" : " over " + typed.over);
        String name = Names.of(drug);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + what + ", " + route.words() + ", "
                + Doses.shortly(kg) + " kg";
    }

    private String orUsual(String name, @Nullable String given, String usual) {
        inputs.add(new Input(name, given == null ? usual : given, given == null));
        return given == null ? usual : given;
    }

    private RegimenText regimenText() {
        if (typed.regimen != null) {
            if (typed.dose != null || typed.over != null) {
                throw new BadArgumentException(
                        "--regimen", "it stands instead of --dose and --over; leave those out or put them into it");
            }
            inputs.add(new Input("regimen", typed.regimen, false));
            return parse("--regimen", typed.regimen);
        }
        if (typed.dose == null) {
            throw new BadArgumentException("--dose", "what is given is missing; write --dose 0.5mg/kg, or a --regimen");
        }
        if (typed.dose.contains(";") || typed.dose.matches("(?is).*\\s(over|at|every)\\s.*")) {
            throw new BadArgumentException("--dose", "\"" + typed.dose + "\" is a programme; write it as --regimen");
        }
        inputs.add(new Input("dose", typed.dose, false));
        if (typed.over != null) {
            Typed.minutes("--over", typed.over);
            inputs.add(new Input("over", typed.over, false));
            return parse("--dose", typed.dose + " over " + typed.over);
        }
        return parse("--dose", typed.dose);
    }

    private static RegimenText parse(String argument, String text) {
        try {
            return RegimenText.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new BadArgumentException(argument, String.valueOf(unreadable.getMessage()));
        }
    }

    private Subject subject() {
        double kg = USUAL_KG;
        if (typed.weight != null) {
            kg = Typed.quantity("--weight", typed.weight, Unit.of("kg"), "70kg or 154lb");
            Typed.plausible("--weight", limits.weightKg().of(kg), warnings);
        }
        inputs.add(new Input("weight", Doses.shortly(kg) + " kg", typed.weight == null));
        double years = USUAL_YEARS;
        if (typed.age != null) {
            years = Typed.quantity("--age", withYears(typed.age), Unit.of("a"), "45");
            Typed.plausible("--age", limits.ageYears().of(years), warnings);
        }
        inputs.add(new Input("age", Doses.shortly(years) + " years", typed.age == null));
        heightAndSex(kg);
        Optional<Ancestry> ancestry = typed.ancestry == null
                ? Optional.empty()
                : Optional.of(Typed.choice("--ancestry", typed.ancestry, Typed.names(Ancestry.class)));
        ancestry.ifPresent(a -> inputs.add(new Input("ancestry", String.valueOf(typed.ancestry), false)));
        return new Subject(Weight.ofKg(kg), Age.ofYears(years), ancestry);
    }

    private static String withYears(String age) {
        return age.strip().matches("[+-]?[\\d.,]+") ? age.strip() + " years" : age;
    }

    private void heightAndSex(double kg) {
        if (typed.sex != null) {
            Sex sex = Typed.choice("--sex", typed.sex, Sex.names());
            inputs.add(new Input("sex", sex.words(), false));
        }
        if (typed.height != null) {
            double cm = Typed.quantity("--height", typed.height, Unit.of("cm"), "170cm or 1.7m");
            Typed.plausible("--height", limits.heightCm().of(cm), warnings);
            inputs.add(new Input("height", Doses.shortly(cm) + " cm", false));
            double kgPerM2 = kg / (cm / CM_PER_M * cm / CM_PER_M);
            Typed.plausible("--height", limits.kgPerM2().of(kgPerM2), warnings);
        }
    }

    /** The person's sex, which no model here depends on. */
    private enum Sex {
        FEMALE,
        MALE;

        static java.util.Map<String, Sex> names() {
            java.util.Map<String, Sex> names = Typed.names(Sex.class);
            names.put("f", FEMALE);
            names.put("m", MALE);
            return names;
        }

        String words() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private void remarkOnDoses(RegimenText text, Route route) {
        if (route == Route.INTRAVENOUS && typed.regimen == null && typed.over == null) {
            warnings.add("--over: none was given, so the dose is given at once; write --over 40min for an infusion");
        }
        long atStart = text.items().stream()
                .filter(item -> item.span().startMinutes() == 0)
                .count();
        if (atStart > 1) {
            warnings.add("--regimen: " + atStart + " items start at 0 and run side by side; write \"then\" before an"
                    + " item, or \"at\" and a time, to let it follow");
        }
    }
}
