package org.evenkeel.clinic.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.registry.RegistryController;
import org.evenkeel.clinic.registry.RegistryExportController;
import org.evenkeel.clinic.registry.RegistryMemory;
import org.evenkeel.clinic.registry.RegistryQueries;
import org.evenkeel.journal.read.RegistryReader;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.registry.RegistryFile;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clinic's numbers. */
@Configuration(proxyBeanMethods = false)
class RegistryWiring {

    @Bean
    RegistryReader registryReader(DataSource dataSource, Clock clock) {
        return new RegistryReader(dataSource, clock);
    }

    @Bean
    RegistryMemory registryMemory(
            RegistryReader reader, Library library, ClinicSettings settings, ClinicFacts clinic, Clock clock) {
        return new RegistryMemory(
                reader, RegistryFile.read(settings.knowledge(), library.instruments()), clinic.zone(), clock);
    }

    @Bean
    RegistryQueries registryQueries(DSLContext database) {
        return new RegistryQueries(database);
    }

    @Bean
    RegistryController registryController(
            RegistryMemory memory,
            RegistryReader reader,
            RegistryQueries queries,
            Library library,
            Pages pages,
            Clock clock) {
        return new RegistryController(memory, reader, queries, library.version(), pages, clock);
    }

    @Bean
    RegistryExportController registryExportController(
            RegistryMemory memory, RegistryReader reader, Library library, ClinicFacts clinic, SecureRandom random) {
        return new RegistryExportController(memory, reader, library.version(), clinic.zone(), random);
    }
}
