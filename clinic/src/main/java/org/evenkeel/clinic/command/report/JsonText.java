package org.evenkeel.clinic.command.report;

import java.util.HexFormat;
import java.util.List;

/**
 * Writes JSON in the order of the calls. Members of an object are {@link #key} and then a value; commas and closing
 * brackets are its business. Numbers that are not finite are {@code null}.
 */
public final class JsonText {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text;
    private boolean needsComma;

    /** Writes to the end of {@code text}. */
    public JsonText(StringBuilder text) {
        this.text = text;
    }

    /** An object with these members. */
    public JsonText object(Runnable members) {
        return enclosed('{', members, '}');
    }

    /** An array with these items. */
    public JsonText array(Runnable items) {
        return enclosed('[', items, ']');
    }

    /** The name of the next member. */
    public JsonText key(String name) {
        string(name);
        text.append(':');
        needsComma = false;
        return this;
    }

    /** A string, escaped. */
    public JsonText string(String value) {
        comma();
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        text.append('"');
        return this;
    }

    /** An array of strings. */
    public JsonText strings(List<String> values) {
        return array(() -> values.forEach(this::string));
    }

    /** A number; {@code null} when it is not finite. */
    public JsonText number(double value) {
        comma();
        NumberText.appendExact(text, value);
        return this;
    }

    /** A whole number. */
    public JsonText number(long value) {
        comma();
        text.append(value);
        return this;
    }

    /** An array of numbers. */
    public JsonText numbers(double[] values) {
        comma();
        text.append('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            NumberText.appendExact(text, values[i]);
        }
        text.append(']');
        return this;
    }

    /** Nothing: {@code null}. */
    public JsonText none() {
        comma();
        text.append("null");
        return this;
    }

    /** True or false. */
    public JsonText flag(boolean value) {
        comma();
        text.append(value);
        return this;
    }

    /** A line break before the next key of the outermost object, so that a person can find their way. */
    public JsonText line() {
        if (needsComma) {
            text.append(',');
            needsComma = false;
        }
        text.append('\n');
        return this;
    }

    private JsonText enclosed(char open, Runnable inner, char close) {
        comma();
        text.append(open);
        needsComma = false;
        inner.run();
        text.append(close);
        needsComma = true;
        return this;
    }

    private void comma() {
        if (needsComma) {
            text.append(',');
        }
        needsComma = true;
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    text.append("\\u").append(HexFormat.of().toHexDigits(c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
