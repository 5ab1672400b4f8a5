package org.evenkeel.clinic;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import org.evenkeel.clinic.page.Assets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A clinic for whoever draws pages: templates, style sheets and scripts are read from the sources as they change. Run it
 * in the module's folder with the port as argument; sign in as {@code prescriber}, {@code nurse} and so on.
 */
public final class PreviewClinic {

    private PreviewClinic() {}

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        TestClinic clinic = TestClinic.start(Integer.parseInt(args[0]), Clock.systemUTC(), FromSources.class);
        Runtime.getRuntime().addShutdownHook(new Thread(clinic::close));
        Thread.currentThread().join();
    }

    /** Reads from the sources. */
    @Configuration(proxyBeanMethods = false)
    static class FromSources {

        @Bean
        TemplateEngine templateEngine() {
            return TemplateEngine.create(
                    new DirectoryCodeResolver(Path.of("src/main/jte")),
                    Path.of("target/jte-preview"),
                    ContentType.Html);
        }

        @Bean
        @Order(1)
        WebMvcConfigurer assetsFromSources(Assets assets) {
            return new WebMvcConfigurer() {
                @Override
                public void addResourceHandlers(ResourceHandlerRegistry registry) {
                    registry.addResourceHandler(assets.base() + "/**")
                            .addResourceLocations("file:src/main/resources/static/")
                            .setCacheControl(CacheControl.noStore());
                }
            };
        }
    }
}
