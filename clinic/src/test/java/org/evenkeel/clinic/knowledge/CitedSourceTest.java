package org.evenkeel.clinic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.clinic.knowledge.CitedSource.Link;
import org.junit.jupiter.api.Test;

class CitedSourceTest {

    @Test
    void citations_and_addresses_are_told_apart() {
        CitedSource source = CitedSource.of(
                "SPRAVATO USPI 03/2019, section 5.1 ; Cohen 2018, RAPM 43:521, http://one.example/a?b=1&c=2 ;"
                        + " https://two.example/guide/");
        assertThat(source.citations()).containsExactly("SPRAVATO USPI 03/2019, section 5.1", "Cohen 2018, RAPM 43:521");
        assertThat(source.links())
                .containsExactly(
                        new Link("http://one.example/a?b=1&c=2", "one.example", false),
                        new Link("https://two.example/guide/", "two.example", true));
    }

    @Test
    void nothing_but_the_web_becomes_a_link() {
        CitedSource source = CitedSource.of("Read javascript:alert(1) or file:///etc/passwd; see https://x.example.");
        assertThat(source.links()).extracting(Link::url).containsExactly("https://x.example");
    }

    @Test
    void a_source_that_is_only_an_address_has_no_citation() {
        assertThat(CitedSource.of("https://x.example/").citations()).isEmpty();
    }

    @Test
    void a_source_without_an_address_has_no_link() {
        CitedSource source = CitedSource.of("Medical director, 2 March 2027");
        assertThat(source.links()).isEmpty();
        assertThat(source.citations()).containsExactly("Medical director, 2 March 2027");
    }
}
