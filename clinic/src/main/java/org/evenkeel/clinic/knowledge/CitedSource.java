package org.evenkeel.clinic.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A source taken apart: who said it, and the addresses to open.
 *
 * @param citations one for each source named
 * @param links addresses that may be opened: of the web and nothing else
 */
public record CitedSource(List<String> citations, List<Link> links) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;<>\"']+");

    /**
     * An address.
     *
     * @param host what the reader sees first
     * @param encrypted whether the way to it is encrypted
     */
    public record Link(String url, String host, boolean encrypted) {
        static Link of(String url) {
            String rest = url.substring(url.indexOf("://") + 3);
            int end = rest.indexOf('/');
            return new Link(url, end < 0 ? rest : rest.substring(0, end), url.startsWith("https://"));
        }
    }

    public CitedSource {
        citations = List.copyOf(citations);
        links = List.copyOf(links);
    }

    static CitedSource of(String source) {
        List<Link> links = ADDRESS.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(url -> url.replaceAll("[.)]+$", ""))
                .distinct()
                .map(Link::of)
                .toList();
        List<String> citations = Arrays.stream(
                        ADDRESS.matcher(source).replaceAll("").split(" ; | ;$|;\\s*;"))
                .map(words -> words.replaceAll("[\\s,;]+$", "").replaceAll("^[\\s,;]+", ""))
                .filter(words -> !words.isBlank())
                .toList();
        return new CitedSource(citations, links);
    }
}
