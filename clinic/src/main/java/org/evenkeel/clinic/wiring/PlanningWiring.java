package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.candidacy.CandidacyController;
import org.evenkeel.clinic.candidacy.CandidacyReplayController;
import org.evenkeel.clinic.consent.ConsentController;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.plan.PlanController;
import org.evenkeel.clinic.plan.PlanPage;
import org.evenkeel.clinic.plan.ScheduleController;
import org.evenkeel.clinic.plan.SessionListController;
import org.evenkeel.clinic.prediction.ModelsController;
import org.evenkeel.clinic.prediction.PredictionController;
import org.evenkeel.clinic.protocol.ProtocolsController;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.bridge.RouteBridge;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
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

    @Bean
    CandidacyReplayController candidacyReplayController(
            ChartDesk desk, Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        return new CandidacyReplayController(desk, library, pages, clinic, clock);
    }

    @Bean
    ConsentController consentController(ChartDesk desk, Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        return new ConsentController(desk, library, pages, clinic, clock);
    }

    @Bean
    PlanPage planPage(Library library, ModelLibrary models, Pages pages, ClinicFacts clinic, Clock clock) {
        return new PlanPage(library, models, pages, clinic, clock);
    }

    @Bean
    PlanController planController(
            ChartDesk desk, DraftDesk drafts, Library library, PlanPage page, ClinicFacts clinic) {
        return new PlanController(desk, drafts, library, page, clinic);
    }

    @Bean
    ScheduleController scheduleController(ChartDesk desk, Library library, PlanPage page, ClinicFacts clinic) {
        return new ScheduleController(desk, library, page, clinic);
    }

    @Bean
    PredictionController predictionController(
            ModelLibrary models, AcuteEffects effects, InteractionCatalogue interactions, RouteBridge bridge) {
        return new PredictionController(models, effects, interactions, bridge);
    }

    @Bean
    ModelsController modelsController(ModelLibrary models, Pages pages) {
        return new ModelsController(models, pages);
    }

    @Bean
    ProtocolsController protocolsController(Library library, Pages pages, ClinicFacts clinic, Clock clock) {
        return new ProtocolsController(library, pages, clock, clinic.zone());
    }

    @Bean
    SessionListController sessionListController(ChartDesk desk, Pages pages, ClinicFacts clinic, Clock clock) {
        return new SessionListController(desk, pages, clinic, clock);
    }
}
