package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.intake.IntakeController;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.knowledge.library.Library;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The intake. */
@Configuration(proxyBeanMethods = false)
class IntakeWiring {

    @Bean
    IntakeController intakeController(
            ChartDesk desk, DraftDesk drafts, Library library, Pages pages, Clock clock, ClinicSettings settings) {
        return new IntakeController(desk, drafts, library.questions(), pages, clock, settings.zone());
    }
}
