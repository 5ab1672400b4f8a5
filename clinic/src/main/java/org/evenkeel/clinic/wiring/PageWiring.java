package org.evenkeel.clinic.wiring;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.page.Assets;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.StyleController;
import org.evenkeel.clinic.page.ThemeController;
import org.evenkeel.clinic.problem.LastResort;
import org.evenkeel.clinic.problem.ProblemAdvice;
import org.evenkeel.clinic.problem.Problems;
import org.evenkeel.clinic.security.ActorArgument;
import org.evenkeel.clinic.security.DoorKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Pages: the template engine, the frame, errors, style sheets and scripts, doors. */
@Configuration(proxyBeanMethods = false)
class PageWiring {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    @Bean
    ClinicFacts clinicFacts(ClinicSettings settings) {
        return new ClinicFacts(settings.clinicName(), settings.zone(), settings.idle(), settings.invented());
    }

    @Bean
    Assets assets() {
        return Assets.ofClassPath();
    }

    @Bean
    Pages pages(ObjectProvider<TemplateEngine> engine, ClinicFacts clinic, Assets assets, Clock clock) {
        // A development start brings an engine that reads templates as they change.
        TemplateEngine used = engine.getIfAvailable(() -> TemplateEngine.createPrecompiled(ContentType.Html));
        return new Pages(used, clinic, assets, clock);
    }

    @Bean
    Problems problems(Pages pages, JsonMapper json) {
        return new Problems(pages, json);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    LastResort lastResort(Problems problems) {
        return new LastResort(problems);
    }

    @Bean
    ThemeController themeController() {
        return new ThemeController();
    }

    @Bean
    StyleController styleController(Pages pages) {
        return new StyleController(pages);
    }

    @Bean
    SmartInitializingSingleton everyHandlerHasADoor(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return () -> DoorKeeper.requireADoorOnEach(
                requestMappingHandlerMapping.getHandlerMethods().values());
    }

    @Bean
    WebMvcConfigurer web(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DoorKeeper());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                CacheControl forEver =
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
                registry.addResourceHandler(assets.base() + "/lib/htmx/**")
                        .addResourceLocations(WEBJARS + "htmx.org/2.0.10/dist/")
                        .setCacheControl(forEver);
                registry.addResourceHandler(assets.base() + "/lib/uplot/**")
                        .addResourceLocations(WEBJARS + "uplot/1.6.30/dist/")
                        .setCacheControl(forEver);
                registry.addResourceHandler(assets.base() + "/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(forEver);
            }
        };
    }
}
