package org.evenkeel.knowledge.yaml;

/**
 * One thing wrong in a data file.
 *
 * @param file the file's name, relative to the library's root
 * @param line the line, counted from 1
 * @param words what is wrong, for the person who edits the file
 */
public record Problem(String file, int line, String words) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + words;
    }
}
