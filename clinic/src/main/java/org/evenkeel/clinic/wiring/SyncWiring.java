package org.evenkeel.clinic.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.sync.ConflictController;
import org.evenkeel.clinic.sync.ConflictDesk;
import org.evenkeel.clinic.sync.SyncController;
import org.evenkeel.clinic.sync.SyncDesk;
import org.evenkeel.clinic.sync.SyncLog;
import org.evenkeel.clinic.sync.TabletKeys;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tablets that were away and come back. */
@Configuration(proxyBeanMethods = false)
class SyncWiring {

    @Bean
    SyncLog syncLog(DSLContext database, Clock clock) {
        return new SyncLog(database, clock);
    }

    @Bean
    SyncDesk syncDesk(BedsideDesk bedside, SyncLog log, Clock clock) {
        return new SyncDesk(bedside, log, clock);
    }

    @Bean
    SyncController syncController(SyncDesk desk, SecureRandom secureRandom, DSLContext database, Clock clock) {
        return new SyncController(desk, new TabletKeys(database, secureRandom, clock));
    }

    @Bean
    ConflictController conflictController(
            ChartDesk charts, BedsideDesk bedside, SyncLog log, ClinicSettings settings, Clock clock, Pages pages) {
        return new ConflictController(new ConflictDesk(charts, bedside, log, settings.zone(), clock), pages);
    }
}
