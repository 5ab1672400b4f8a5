package org.evenkeel.clinic.wiring;

import javax.sql.DataSource;
import org.evenkeel.clinic.audit.AuditController;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.StaffAuditReader;
import org.evenkeel.journal.audit.AuditReader;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit pages. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    AuditController auditController(DataSource dataSource, DSLContext database, Pages pages, ClinicFacts clinic) {
        return new AuditController(new AuditReader(dataSource), new StaffAuditReader(database), pages, clinic.zone());
    }
}
