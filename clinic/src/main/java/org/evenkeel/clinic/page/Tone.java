package org.evenkeel.clinic.page;

/** How serious something is. Always shown with its icon and a word, never by colour alone. */
public enum Tone {
    /** It must not go on. */
    STOP("stop", "Stop"),
    /** It needs a thought and perhaps a reason. */
    CAUTION("caution", "Caution"),
    /** Worth knowing. */
    NOTE("note", "Note"),
    /** As it should be. */
    OK("ok", "In order"),
    /** Not measured, not asked, not known: never reads as in order. */
    UNKNOWN("unknown", "Not known"),
    /** Says nothing about seriousness. */
    PLAIN("plain", "");

    private final String css;
    private final String word;

    Tone(String css, String word) {
        this.css = css;
        this.word = word;
    }

    /** The CSS class, and the name of the icon. */
    public String css() {
        return css;
    }

    /** The word beside the icon when nothing better is at hand. */
    public String word() {
        return word;
    }
}
