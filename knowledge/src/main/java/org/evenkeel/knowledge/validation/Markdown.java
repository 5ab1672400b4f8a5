package org.evenkeel.knowledge.validation;

/** Markdown text in the making. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    void heading(int level, String words) {
        text.append("#".repeat(level)).append(' ').append(words).append("\n\n");
    }

    /** A paragraph; nothing for no words. */
    void paragraph(String words) {
        if (!words.isEmpty()) {
            text.append(words).append("\n\n");
        }
    }

    void item(String words) {
        text.append("- ").append(words).append('\n');
    }

    void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void gap() {
        text.append('\n');
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }
}
