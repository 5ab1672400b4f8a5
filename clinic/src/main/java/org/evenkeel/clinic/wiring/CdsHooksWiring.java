package org.evenkeel.clinic.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.cdshooks.CdsController;
import org.evenkeel.clinic.cdshooks.CdsDesk;
import org.evenkeel.clinic.cdshooks.CdsLedger;
import org.evenkeel.clinic.cdshooks.CdsSettings;
import org.evenkeel.clinic.phone.LinkLimiter;
import org.evenkeel.clinic.problem.Problems;
import org.evenkeel.knowledge.library.Library;
import org.jooq.DSLContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** CDS Hooks for other hospital systems; closed unless the settings name one. */
@Configuration(proxyBeanMethods = false)
class CdsHooksWiring {

    @Bean
    CdsController cdsController(
            ClinicSettings settings,
            Library library,
            DSLContext database,
            Problems problems,
            JsonMapper json,
            Clock clock) {
        return new CdsController(
                settings.cdsHooks()
                        .map(hooks ->
                                new CdsDesk(hooks, library, new CdsLedger(database, clock), settings.zone(), clock)),
                new LinkLimiter(clock),
                problems,
                json);
    }

    /** Browsers of other pages are let in only where the settings name the page. */
    @Bean
    FilterRegistrationBean<CorsFilter> cdsHooksOrigins(ClinicSettings settings) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        List<String> origins = settings.cdsHooks().map(CdsSettings::origins).orElse(List.of());
        if (!origins.isEmpty()) {
            CorsConfiguration allowed = new CorsConfiguration();
            allowed.setAllowedOrigins(origins);
            allowed.setAllowedMethods(List.of("GET", "POST"));
            allowed.setAllowedHeaders(List.of("Authorization", "Content-Type"));
            allowed.setAllowCredentials(false);
            allowed.setMaxAge(Duration.ofMinutes(10));
            source.registerCorsConfiguration("/cds-services", allowed);
            source.registerCorsConfiguration("/cds-services/**", allowed);
        }
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.addUrlPatterns("/cds-services", "/cds-services/*");
        return filter;
    }
}
