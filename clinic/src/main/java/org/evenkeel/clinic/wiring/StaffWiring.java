package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.SetupLinks;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staffroom.SetupController;
import org.evenkeel.clinic.staffroom.StaffController;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Staff accounts, first set-up, staff audit. */
@Configuration(proxyBeanMethods = false)
class StaffWiring {

    @Bean
    StaffAudit staffAudit(DSLContext database, Clock clock) {
        return new StaffAudit(database, clock);
    }

    @Bean
    StaffAccounts staffAccounts(DSLContext database, PasswordEncoder encoder, StaffAudit audit, Clock clock) {
        return new StaffAccounts(database, encoder, audit, clock);
    }

    @Bean
    SetupLinks setupLinks(DSLContext database, StaffAccounts accounts, Clock clock) {
        return new SetupLinks(database, accounts, clock);
    }

    @Bean
    SetupController setupController(SetupLinks links, Pages pages) {
        return new SetupController(links, pages);
    }

    @Bean
    StaffController staffController(StaffAccounts accounts, Pages pages) {
        return new StaffController(accounts, pages);
    }
}
