package org.evenkeel.journal.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A name as it is searched: lower case, without accents, words parted by one blank. */
final class NameKey {
    private NameKey() {}

    static String of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static String of(String familyName, String givenName) {
        return of(familyName + " " + givenName);
    }

    /** The words of a search; every one must be found in a name's key. */
    static List<String> words(String fragment) {
        return Arrays.stream(of(fragment).split(" ")).filter(w -> !w.isEmpty()).toList();
    }
}
