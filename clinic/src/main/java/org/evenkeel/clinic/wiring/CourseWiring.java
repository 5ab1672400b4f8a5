package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.care.course.CourseKnowledge;
import org.evenkeel.care.followup.CallAfterSession;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.course.CourseController;
import org.evenkeel.clinic.course.CourseJob;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.worklist.MinuteRounds;
import org.evenkeel.knowledge.course.CourseLibrary;
import org.evenkeel.knowledge.followup.FollowUpFiles;
import org.evenkeel.knowledge.library.Library;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The course: decision points, how sessions were borne, what an interval comes to. */
@Configuration(proxyBeanMethods = false)
class CourseWiring {

    @Bean
    CourseKnowledge courseKnowledge(ClinicSettings settings) {
        return CourseLibrary.load(settings.knowledge());
    }

    @Bean
    CourseController courseController(
            ChartDesk desk,
            CourseKnowledge knowledge,
            FollowUpKnowledge followUp,
            Library library,
            Pages pages,
            ClinicFacts clinic,
            Clock clock) {
        return new CourseController(desk, knowledge, followUp, library, pages, clinic, clock);
    }

    @Bean
    CourseJob courseJob(
            DSLContext database,
            ChartDesk desk,
            CourseKnowledge knowledge,
            FollowUpKnowledge followUp,
            ClinicSettings settings,
            Clock clock) {
        CallAfterSession call = FollowUpFiles.call(settings.knowledge());
        return new CourseJob(database, desk, knowledge, followUp, call, clock);
    }

    @Bean
    MinuteRounds courseRounds(CourseJob job) {
        return new MinuteRounds(job::run);
    }
}
