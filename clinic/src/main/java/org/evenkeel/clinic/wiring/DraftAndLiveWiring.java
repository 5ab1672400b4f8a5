package org.evenkeel.clinic.wiring;

import java.time.Clock;
import java.util.List;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.draft.DraftController;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.live.LiveController;
import org.evenkeel.clinic.live.LiveFeed;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.staff.StaffAudit;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/** Saving as you type, and live updates. */
@Configuration(proxyBeanMethods = false)
class DraftAndLiveWiring {

    @Bean
    DraftDesk draftDesk(DSLContext database, StaffAudit audit, JsonMapper json, Clock clock) {
        return new DraftDesk(database, audit, json, clock);
    }

    @Bean
    DraftController draftController(DraftDesk desk, ClinicSettings settings) {
        return new DraftController(desk, settings.zone());
    }

    @Bean
    LiveStream liveStream() {
        return new LiveStream((topic, event) -> {});
    }

    /** Streams end before the web server waits for its requests. */
    @Bean
    ApplicationListener<ContextClosedEvent> streamsEndFirst(LiveStream stream) {
        return closing -> stream.close();
    }

    @Bean
    LiveController liveController(LiveStream stream, StaffAccounts accounts, List<LiveFeed> feeds) {
        return new LiveController(stream, accounts, feeds);
    }
}
