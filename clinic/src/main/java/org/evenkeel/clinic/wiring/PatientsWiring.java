package org.evenkeel.clinic.wiring;

import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.patients.ChartController;
import org.evenkeel.clinic.patients.PatientsController;
import org.evenkeel.journal.read.PatientDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of patients and the pages of a chart that belong to no station. */
@Configuration(proxyBeanMethods = false)
class PatientsWiring {

    @Bean
    PatientsController patientsController(DataSource dataSource, Clock clock, Pages pages) {
        return new PatientsController(new PatientDirectory(dataSource, clock), pages);
    }

    @Bean
    ChartController chartController(ChartDesk desk, Pages pages, Clock clock, ClinicSettings settings) {
        return new ChartController(desk, pages, clock, settings.zone());
    }
}
