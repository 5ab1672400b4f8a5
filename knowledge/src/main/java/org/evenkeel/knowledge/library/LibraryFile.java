package org.evenkeel.knowledge.library;

import org.evenkeel.knowledge.library.Shelf.Layer;

/**
 * A file of the library.
 *
 * @param path relative to the library's root, such as {@code rules/heart.yaml}
 * @param text its content
 */
record LibraryFile(String path, String text, Layer layer) {
    /** The folder, which says what kind of entries it holds. */
    String folder() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The name to show in problems. */
    String shown() {
        return layer == Layer.CLINIC ? "clinic:" + path : path;
    }
}
