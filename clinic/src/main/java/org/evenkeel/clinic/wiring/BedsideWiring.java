package org.evenkeel.clinic.wiring;

import java.time.Clock;
import java.util.Optional;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.alarm.AlarmRoomDesk;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.prediction.PredictionController;
import org.evenkeel.clinic.security.SecondPerson;
import org.evenkeel.clinic.session.BedsideController;
import org.evenkeel.clinic.session.BedsideCurves;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.session.CorrectionController;
import org.evenkeel.clinic.session.Futures;
import org.evenkeel.clinic.session.RoomLists;
import org.evenkeel.clinic.session.SessionHeader;
import org.evenkeel.clinic.session.SessionPredictor;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.bedside.EmergencyLibrary;
import org.evenkeel.knowledge.bedside.EventLibrary;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.effect.AcuteEffects;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;

/** The treatment room and recovery. */
@Configuration(proxyBeanMethods = false)
class BedsideWiring {

    @Bean
    BedsideDesk bedsideDesk(
            ChartDesk charts,
            BedsideLibrary library,
            RoomLists lists,
            Monitors monitors,
            Clock clock,
            ClinicSettings settings,
            SessionPredictor predictor,
            PatientPharmacology patients) {
        return new BedsideDesk(
                charts, library, lists, monitors.live(), clock, settings.zone(), predictor.notes(), patients);
    }

    @Bean
    RoomLists roomLists(ClinicSettings settings) {
        return new RoomLists(EventLibrary.load(settings.knowledge()), EmergencyLibrary.load(settings.knowledge()));
    }

    @Bean
    SessionPredictor sessionPredictor(Predictor predictor, AcuteEffects effects, ModelLibrary models) {
        return new SessionPredictor(predictor, effects, Optional.of(models));
    }

    @Bean
    BedsideCurves bedsideCurves(SessionPredictor predictor, PatientPharmacology patients, ClinicSettings settings) {
        return new BedsideCurves(predictor, patients, settings.zone());
    }

    @Bean
    Futures futures(SessionPredictor predictor, PatientPharmacology patients, ClinicSettings settings) {
        return new Futures(predictor, patients, settings.zone());
    }

    @Bean
    PatientPharmacology patientPharmacology(ModelLibrary models, AcuteEffects effects, ClinicSettings settings) {
        return PatientPharmacology.of(models.defaultModel(), effects.knowledge(), settings.zone());
    }

    @Bean
    EngineWarmUp engineWarmUp(PredictionController planner, SessionPredictor predictor, PatientPharmacology patients) {
        return new EngineWarmUp(planner, predictor, patients);
    }

    @Bean
    SecondPerson secondPerson(AuthenticationManager authenticator, StaffAudit audit, Clock clock) {
        return new SecondPerson(authenticator, audit, clock);
    }

    @Bean
    BedsideController bedsideController(
            BedsideDesk desk,
            BedsideCurves curves,
            Futures futures,
            SecondPerson secondPerson,
            AlarmRoomDesk alarms,
            Pages pages,
            ClinicSettings settings) {
        return new BedsideController(
                desk, curves, futures, secondPerson, new SessionHeader(settings.zone()), alarms, pages);
    }

    @Bean
    CorrectionController correctionController(BedsideDesk desk, Pages pages) {
        return new CorrectionController(desk, pages);
    }
}
