package org.evenkeel.exchange.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what the FHIR parser could not read, by element. Keeps no value: a value may be a person's name. */
final class Misread extends ErrorHandlerAdapter {
    private static final int LIMIT_ELEMENTS = 20;

    private final Map<String, Integer> byElement = new TreeMap<>();

    /** Elements with a value that is not of the element's type, and how often. */
    Map<String, Integer> byElement() {
        return byElement;
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
        count(location == null ? null : location.getParentElementName());
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            @Nullable String elementName,
            @Nullable ValueType expected,
            @Nullable ScalarType expectedScalar,
            @Nullable ValueType found,
            @Nullable ScalarType foundScalar) {
        count(elementName);
    }

    private void count(@Nullable String element) {
        // an element's name comes from the file as well: keep what looks like one
        String name = element != null && element.matches("[A-Za-z]{1,40}") ? element : "element";
        if (byElement.containsKey(name) || byElement.size() < LIMIT_ELEMENTS) {
            byElement.merge(name, 1, Integer::sum);
        }
    }
}
