package org.evenkeel.clinic.prediction;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.evenkeel.pharmacology.model.CompartmentModel;

/** The short name of a model on a curve: its first author and year, or that it is put together from several. */
final class ModelLabel {

    private ModelLabel() {}

    static String of(CompartmentModel model) {
        String id = model.id();
        if (!id.matches(".*-\\d{4}")) {
            return "Composite " + id;
        }
        String year = id.substring(id.length() - 4);
        String author = Arrays.stream(id.substring(0, id.length() - 5).split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining("-"));
        return author + " " + year;
    }
}
