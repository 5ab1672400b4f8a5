package org.evenkeel.clinic.wiring;

import java.time.Clock;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.Problems;
import org.evenkeel.clinic.security.Doors;
import org.evenkeel.clinic.security.SessionController;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.staff.StaffAudit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Sign-in, headers, doors. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Doors.passwordEncoder();
    }

    @Bean
    Doors doors(StaffAccounts accounts, StaffAudit audit, PasswordEncoder encoder, Clock clock) {
        return new Doors(accounts, audit, encoder, clock);
    }

    /** Named so that Boot makes no user of its own. */
    @Bean
    AuthenticationManager authenticationManager(Doors doors) {
        return doors.authenticator();
    }

    @Bean
    SecurityFilterChain doorsChain(HttpSecurity http, Doors doors, Problems problems, ClinicSettings settings)
            throws Exception {
        return doors.chain(http, problems, settings.idle());
    }

    @Bean
    SessionController sessionController(Doors doors, Pages pages) {
        return doors.sessionController(pages);
    }
}
