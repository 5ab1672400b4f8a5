package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.candidacy.CandidacyController;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.knowledge.library.Library;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Candidacy, consent and plan. */
@Configuration(proxyBeanMethods = false)
class PlanningWiring {

    @Bean
    CandidacyController candidacyController(
            ChartDesk desk, DraftDesk drafts, Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        return new CandidacyController(desk, drafts, library, pages, clinic, clock);
    }
}
