package org.evenkeel.clinic.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdsSettingsFileTest {
    private static final String GOOD = """
            base-url: https://clinic.example.org
            clients:
              - name: St. Elsewhere
                issuer: https://ehr.example.org
                keys: keys.json
            """;

    @TempDir
    Path folder;

    private CdsSettings read(String text, JWK key) throws IOException {
        // a set hides private parts unless it is told not to
        Files.writeString(folder.resolve("keys.json"), new JWKSet(key).toString(false));
        Path file = folder.resolve("cds-hooks.yaml");
        Files.writeString(file, text);
        return CdsSettingsFile.read(file);
    }

    @Test
    void a_file_names_who_may_ask() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        CdsSettings settings = read(GOOD, key.toPublicJWK());
        assertThat(settings.base()).hasToString("https://clinic.example.org");
        assertThat(settings.jurisdiction()).isEqualTo("us");
        assertThat(settings.client("https://ehr.example.org").orElseThrow().name())
                .isEqualTo("St. Elsewhere");
        assertThat(settings.origins()).isEmpty();
    }

    @Test
    void keys_that_prove_nothing_are_refused() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        OctetSequenceKey shared = new OctetSequenceKeyGenerator(256).keyID("k").generate();
        assertThatThrownBy(() -> read(GOOD, key))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining("private key");
        assertThatThrownBy(() -> read(GOOD, shared)).isInstanceOf(RefusedDataException.class);
        ECKey unnamed = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK();
        assertThatThrownBy(() -> read(GOOD, unnamed)).hasMessageContaining("kid");
    }

    @Test
    void what_is_wrong_in_the_file_is_told_with_its_line() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate().toPublicJWK();
        assertThatThrownBy(() -> read(GOOD.replace("https://clinic", "http://clinic"), key))
                .hasMessageContaining("base-url");
        assertThatThrownBy(() -> read(GOOD + "origins: ['*']\n", key)).hasMessageContaining("origins");
        assertThatThrownBy(() -> read(GOOD + "jurisdiction: mars\n", key)).hasMessageContaining("jurisdiction");
        assertThatThrownBy(() -> read(GOOD.replace("keys.json", "other.json"), key))
                .hasMessageContaining("can't be read");
        assertThatThrownBy(() -> read("base-url: https://clinic.example.org\nclients: []\n", key))
                .isInstanceOf(RefusedDataException.class);
    }
}
