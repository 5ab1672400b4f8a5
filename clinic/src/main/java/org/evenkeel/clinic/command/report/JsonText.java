package org.evenkeel.clinic.command.report;

import java.util.HexFormat;
import java.util.List;

/**
 * Writes JSON in the order of the calls. Members of an object are {@link #key} and then a value; commas and closing
 * brackets are its business. Numbers that are not finite are {@code null}.
 */
final class JsonText {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text;
    private boolean needsComma;

    JsonText(StringBuilder text) {
        this.text = text;
    }

    JsonText object(Runnable members) {
        return enclosed('{', members, '}');
    }

    JsonText array(Runnable items) {
        return enclosed('[', items, ']');
    }

    JsonText key(String name) {
        string(name);
        text.append(':');
        needsComma = false;
        return this;
    }

    JsonText string(String value) {
        comma();
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        text.append('"');
        return this;
    }

    JsonText strings(List<String> values) {
        return array(() -> values.forEach(this::string));
    }

    JsonText number(double value) {
        comma();
        NumberText.appendExact(text, value);
        return this;
    }

    JsonText number(long value) {
        comma();
        text.append(value);
        return this;
    }

    JsonText numbers(double[] values) {
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

    JsonText flag(boolean value) {
        comma();
        text.append(value);
        return this;
    }

    /** A line break before the next key of the outermost object, so that a person can find their way. */
    JsonText line() {
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
