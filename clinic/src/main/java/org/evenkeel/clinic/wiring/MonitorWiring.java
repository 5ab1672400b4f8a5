package org.evenkeel.clinic.wiring;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.evenkeel.care.alarm.stream.StreamRules;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.alarm.stream.LatestSamples;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.mllp.Hl7Door;
import org.evenkeel.clinic.mllp.Hl7Line;
import org.evenkeel.clinic.mllp.MllpLimits;
import org.evenkeel.clinic.mllp.MllpListener;
import org.evenkeel.clinic.monitor.DeviceController;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorController;
import org.evenkeel.clinic.monitor.MonitorHub;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.clinic.monitor.Retention;
import org.evenkeel.clinic.monitor.SampleTaker;
import org.evenkeel.clinic.monitor.UnmatchedList;
import org.evenkeel.clinic.observation.ObservationController;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.exchange.fhir.ObservationReader;
import org.evenkeel.exchange.hl7.MonitorMessageReader;
import org.evenkeel.journal.store.PostgresJournal;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.monitor.MonitorLibrary;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Bedside monitors. */
@Configuration(proxyBeanMethods = false)
class MonitorWiring {

    @Bean
    MonitorLibrary monitorLibrary() {
        return MonitorLibrary.load();
    }

    @Bean
    DeviceRegister deviceRegister(DSLContext database, StaffAudit audit, Clock clock) {
        return new DeviceRegister(database, audit, clock);
    }

    @Bean(destroyMethod = "close")
    Monitors monitors(
            DataSource dataSource,
            DSLContext database,
            PostgresJournal journal,
            ChartDesk charts,
            DeviceRegister register,
            LiveStream stream,
            StreamRules streamed,
            LatestSamples samples,
            BedsideLibrary bedside,
            MonitorLibrary library,
            ClinicSettings settings,
            Clock clock) {
        // While a site has not switched alarms from monitors on, nothing is kept for them.
        SampleTaker alarms = streamed.isOn() ? samples::take : (session, readings, heardAt) -> {};
        return new Monitors(
                new Monitors.Parts(
                        dataSource, database, journal, charts, register, stream, alarms, settings.zone(), clock),
                bedside.session(),
                library.signal());
    }

    @Bean(destroyMethod = "")
    MonitorHub monitorHub(Monitors monitors) {
        return monitors.hub();
    }

    @Bean
    MonitorController monitorController(Monitors monitors, ChartDesk charts, Pages pages, Clock clock) {
        return new MonitorController(monitors.live(), charts, pages, clock);
    }

    @Bean
    DeviceController deviceController(
            DeviceRegister register,
            MonitorHub hub,
            DSLContext database,
            StaffAudit audit,
            SecureRandom secureRandom,
            Clock clock,
            Pages pages) {
        return new DeviceController(
                register, hub, new UnmatchedList(database), new Retention(database, audit), secureRandom, clock, pages);
    }

    @Bean
    ObservationController observationController(
            MonitorHub hub, MonitorLibrary library, ClinicSettings settings, JsonMapper json, Clock clock) {
        return new ObservationController(
                settings.monitors().tokens(), new ObservationReader(library.codes()), hub, json, clock);
    }

    @Bean(destroyMethod = "close")
    Hl7Line hl7Line(MonitorHub hub, MonitorLibrary library, ClinicSettings settings, Clock clock) throws IOException {
        if (settings.monitors().hl7().isEmpty()) {
            return new Hl7Line(Optional.empty());
        }
        Hl7Door door = new Hl7Door(new MonitorMessageReader(library.codes()), hub, clock);
        return new Hl7Line(
                Optional.of(MllpListener.open(settings.monitors().hl7().get(), door, MllpLimits.USUAL, clock)));
    }
}
