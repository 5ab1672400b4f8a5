package org.evenkeel.clinic;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application: pages, live updates, sign-in. Beans are written out in {@code org.evenkeel.clinic.wiring}; only
 * {@code @Configuration} classes of that package are looked for.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.evenkeel.clinic.wiring",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
public class ClinicApplication {

    /** Starts the application on a database whose migrations have run. Closing the result stops it. */
    public static RunningClinic start(ClinicSettings settings) {
        return start(settings, new Class<?>[0]);
    }

    /** The same with more wiring, for tests and previews. */
    static RunningClinic start(ClinicSettings settings, Class<?>... more) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ClinicApplication.class)
                .sources(more)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                // Whoever started it closes it: the database below must outlive the application.
                .registerShutdownHook(false)
                .initializers(starting ->
                        ((GenericApplicationContext) starting).registerBean(ClinicSettings.class, () -> settings))
                .properties(properties(settings))
                .run();
        return new RunningClinic(context);
    }

    private static Map<String, Object> properties(ClinicSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.bind().getHostAddress()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.servlet.session.timeout", settings.idle().multipliedBy(4)),
                Map.entry("server.servlet.session.cookie.name", "evenkeel"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.error.whitelabel.enabled", false),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.main.log-startup-info", false),
                Map.entry("spring.mvc.problemdetails.enabled", false),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("management.endpoints.access.default", "none"),
                Map.entry("logging.level.root", "warn"),
                Map.entry("logging.level.org.evenkeel", "info"));
    }
}
