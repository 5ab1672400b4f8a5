package org.evenkeel.clinic.command.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The style sheet that a page carries in itself. */
public final class PageStyle {

    private static final Pattern FONT_FILES = Pattern.compile("@font-face\\s*\\{[^}]*}\\s*");

    private PageStyle() {}

    /** The whole style sheet, the house's colours first; no font file is fetched. */
    public static String with(String... sheets) {
        StringBuilder style = new StringBuilder(
                FONT_FILES.matcher(resource("static/css/tokens.css")).replaceAll(""));
        for (String sheet : sheets) {
            style.append(resource(sheet));
        }
        return style.toString();
    }

    private static String resource(String path) {
        try (InputStream in = PageStyle.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }
}
