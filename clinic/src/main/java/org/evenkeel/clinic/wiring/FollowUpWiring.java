package org.evenkeel.clinic.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.followup.FollowUpController;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.FollowUpPage;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.PhoneForms;
import org.evenkeel.clinic.followup.ReachPart.RemindersOn;
import org.evenkeel.clinic.followup.StaffAnswersController;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.phone.LinkLimiter;
import org.evenkeel.clinic.phone.PhoneController;
import org.evenkeel.clinic.phone.PrivateLinks;
import org.evenkeel.clinic.phone.StopController;
import org.evenkeel.clinic.worklist.FollowUpJob;
import org.evenkeel.clinic.worklist.MinuteRounds;
import org.evenkeel.clinic.worklist.WorklistController;
import org.evenkeel.clinic.worklist.WorklistReader;
import org.evenkeel.journal.read.AlertList;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.QuestionnaireDirectory;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.knowledge.followup.FollowUpFiles;
import org.evenkeel.knowledge.library.Library;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Follow-up: questionnaires and their links, the phone's questions, the worklist, the job of every minute. */
@Configuration(proxyBeanMethods = false)
class FollowUpWiring {

    @Bean
    FollowUpKnowledge followUpKnowledge(Library library, ClinicSettings settings) {
        return FollowUpKnowledge.of(
                FollowUpFiles.schedule(settings.knowledge()),
                FollowUpFiles.site(),
                List.copyOf(library.instruments().values()),
                FollowUpFiles.outcomes());
    }

    @Bean
    FollowUpDesk followUpDesk(
            ChartDesk desk, FollowUpKnowledge knowledge, ClinicFacts clinic, SecureRandom secureRandom) {
        return new FollowUpDesk(desk, knowledge, clinic.zone(), count -> {
            byte[] bytes = new byte[count];
            secureRandom.nextBytes(bytes);
            return bytes;
        });
    }

    @Bean
    PhoneForms phoneForms(DSLContext database, Clock clock) {
        return new PhoneForms(database, clock);
    }

    @Bean
    FollowUpController followUpController(
            FollowUpDesk desk,
            PhoneForms forms,
            Pages pages,
            JsonMapper json,
            Clock clock,
            ClinicFacts clinic,
            PatientPharmacology patients,
            Outbox outbox,
            RemindersOn remindersOn) {
        FollowUpPage page =
                new FollowUpPage(desk, forms, outbox, remindersOn, pages, json, clock, clinic.zone(), patients);
        return new FollowUpController(desk, page);
    }

    @Bean
    StaffAnswersController staffAnswersController(FollowUpDesk desk, Pages pages, Clock clock, ClinicFacts clinic) {
        return new StaffAnswersController(desk, pages, clock, clinic.zone());
    }

    @Bean
    PrivateLinks privateLinks(DataSource dataSource, FollowUpDesk desk, PhoneForms forms, Outbox outbox, Clock clock) {
        return new PrivateLinks(new QuestionnaireDirectory(dataSource, clock), desk, forms, outbox, clock);
    }

    @Bean
    PhoneController phoneController(PrivateLinks links, FollowUpDesk desk, PhoneForms forms, Pages pages, Clock clock) {
        return new PhoneController(links, desk, forms, new LinkLimiter(clock), pages);
    }

    @Bean
    StopController stopController(Outbox outbox, FollowUpDesk desk, Pages pages, Clock clock) {
        return new StopController(outbox, desk, new LinkLimiter(clock), pages);
    }

    @Bean
    WorklistController worklistController(
            DataSource dataSource, FollowUpDesk desk, FollowUpKnowledge knowledge, Pages pages, Clock clock) {
        WorklistReader reader = new WorklistReader(
                new AlertList(dataSource, clock),
                new Schedule(dataSource, clock),
                new PatientDirectory(dataSource, clock),
                knowledge.site().worklist(),
                clock);
        return new WorklistController(reader, desk, pages);
    }

    @Bean
    FollowUpJob followUpJob(DSLContext database, FollowUpDesk desk, Clock clock) {
        return new FollowUpJob(database, desk, clock);
    }

    @Bean
    MinuteRounds minuteRounds(FollowUpJob job) {
        return new MinuteRounds(job::run);
    }
}
