package org.evenkeel.clinic.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.referral.PendingReferrals;
import org.evenkeel.clinic.referral.ReferralController;
import org.evenkeel.clinic.referral.ReferralIntake;
import org.evenkeel.exchange.fhir.ReferralBundleReader;
import org.evenkeel.journal.read.PatientDirectory;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Referrals on their way in. */
@Configuration(proxyBeanMethods = false)
class ReferralWiring {

    @Bean
    ReferralIntake referralIntake(
            ChartDesk desk,
            DataSource dataSource,
            DSLContext database,
            JsonMapper json,
            Clock clock,
            ClinicSettings settings) {
        return new ReferralIntake(
                desk,
                new PatientDirectory(dataSource, clock),
                new PendingReferrals(database, clock),
                new ReferralBundleReader(),
                json,
                clock,
                settings.zone());
    }

    @Bean
    ReferralController referralController(ReferralIntake intake, Pages pages, ClinicSettings settings) {
        return new ReferralController(intake, pages, settings.zone());
    }
}
