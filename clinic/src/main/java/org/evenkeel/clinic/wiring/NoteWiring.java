package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.note.NoteController;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.replay.ReplayController;
import org.evenkeel.clinic.session.BedsideCurves;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.session.SessionHeader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session note and the replay. */
@Configuration(proxyBeanMethods = false)
class NoteWiring {

    @Bean
    NoteController noteController(BedsideDesk sessions, ChartDesk charts, Pages pages, ClinicSettings settings) {
        return new NoteController(sessions, charts, pages, settings.zone());
    }

    @Bean
    ReplayController replayController(
            BedsideDesk sessions, BedsideCurves curves, Pages pages, Clock clock, ClinicSettings settings) {
        return new ReplayController(sessions, curves, new SessionHeader(settings.zone()), pages, clock);
    }
}
