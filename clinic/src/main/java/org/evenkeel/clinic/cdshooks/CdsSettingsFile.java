package org.evenkeel.clinic.cdshooks;

import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.knowledge.library.TreatmentWords;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads the settings file. Whatever is wrong in it is told at once, and nothing is half switched on. */
public final class CdsSettingsFile {
    private static final int SHORTEST_RSA_BITS = 2048;
    private static final List<String> LAWS = TreatmentWords.JURISDICTION.known();

    private final Path folder;

    private CdsSettingsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a file; keys are looked for beside it.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem with its line
     * @throws IOException when the file can't be read at all
     */
    public static CdsSettings read(Path file) throws IOException {
        Problems problems = new Problems();
        Path folder = file.toAbsolutePath().normalize().getParent();
        CdsSettingsFile reader = new CdsSettingsFile(folder == null ? file.toAbsolutePath() : folder);
        Part<CdsSettings> settings =
                YamlFile.read(String.valueOf(file.getFileName()), Files.readString(file), problems, reader::settings);
        problems.refuseIfAny();
        return settings.get();
    }

    private CdsSettings settings(YamlMap map) {
        String base = map.text("base-url");
        String law = map.optionalText("jurisdiction").orElse("us");
        List<CdsClient> clients = map.maps("clients", this::client);
        List<String> origins = map.optionalTexts("origins");
        if (!isWebAddress(base) || base.endsWith("/")) {
            map.problem("base-url", "is no https address without a slash at its end (http only on this machine)");
            base = "https://not-read.invalid";
        }
        if (!LAWS.contains(law)) {
            map.problem("jurisdiction", "is none of " + String.join(", ", LAWS));
        }
        if (origins.stream().anyMatch(o -> !isWebAddress(o) || o.contains("*"))) {
            map.problem("origins", "names something that is no https address; a star is not taken");
        }
        return new CdsSettings(URI.create(base), law, clients, origins);
    }

    private CdsClient client(YamlMap map) {
        String name = map.text("name");
        String issuer = map.text("issuer");
        String file = map.text("keys");
        return new CdsClient(name, issuer, file.isEmpty() ? new JWKSet() : keys(folder.resolve(file)));
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
            boolean plain = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
            return uri.getHost() != null
                    && plain
                    && ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static JWKSet keys(Path file) {
        String shown = "keys: " + file.getFileName() + " ";
        try {
            JWKSet keys = JWKSet.parse(Files.readString(file));
            Set<String> ids = new HashSet<>();
            for (JWK key : keys.getKeys()) {
                if (key.isPrivate()) {
                    throw new IllegalArgumentException(shown + "holds a private key: ask for the public ones");
                }
                if (!isStrong(key)) {
                    throw new IllegalArgumentException(shown + "holds a key that is neither RSA of " + SHORTEST_RSA_BITS
                            + " bits or more nor an elliptic curve");
                }
                if (key.getKeyID() == null || !ids.add(key.getKeyID())) {
                    throw new IllegalArgumentException(shown + "holds a key without a \"kid\" of its own");
                }
            }
            if (ids.isEmpty()) {
                throw new IllegalArgumentException(shown + "holds no key");
            }
            return keys;
        } catch (IOException e) {
            throw new IllegalArgumentException(shown + "can't be read", e);
        } catch (ParseException e) {
            throw new IllegalArgumentException(shown + "is no JSON Web Key Set", e);
        }
    }

    private static boolean isStrong(JWK key) {
        return switch (key) {
                    case RSAKey rsa -> rsa.size() >= SHORTEST_RSA_BITS;
                    case ECKey _ -> true;
                    default -> false;
                }
                && key instanceof AsymmetricJWK;
    }
}
