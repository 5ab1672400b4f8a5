package org.evenkeel.clinic.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where style sheets and scripts live: a path with a fingerprint of them all, so that browsers may keep them for ever. */
public final class Assets {

    private final String base;

    private Assets(String base) {
        this.base = base;
    }

    /** Takes the fingerprint of everything under {@code static/}. */
    public static Assets ofClassPath() {
        try {
            CRC32 crc = new CRC32();
            for (Resource file : sorted()) {
                try (InputStream in = file.getInputStream()) {
                    crc.update(in.readAllBytes());
                }
            }
            return new Assets("/assets/" + HexFormat.of().toHexDigits((int) crc.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("style sheets and scripts can't be read", e);
        }
    }

    /** {@code /assets/1a2b3c4d}, without a slash at the end. */
    public String base() {
        return base;
    }

    private static List<Resource> sorted() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        return Stream.of("css/*.css", "js/*.js", "img/*.svg")
                .flatMap(pattern -> {
                    try {
                        return Stream.of(resolver.getResources("classpath*:/static/" + pattern));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }
}
