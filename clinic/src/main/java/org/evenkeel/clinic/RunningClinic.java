package org.evenkeel.clinic;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import org.evenkeel.clinic.staff.SetupLinks;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A started application. Closing it stops it. */
public final class RunningClinic implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    RunningClinic(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Where it answers, {@code http://127.0.0.1:8080}. */
    public String address() {
        if (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            InetAddress bind = part(ClinicSettings.class).bind();
            String host = bind instanceof Inet6Address ? "[" + bind.getHostAddress() + "]" : bind.getHostAddress();
            return "http://" + host + ":" + web.getWebServer().getPort();
        }
        throw new IllegalStateException("the application has no web server");
    }

    /** On a first start: the one-time link that makes the administrator, as a whole address. Valid for 24 hours. */
    public Optional<String> setupAddress() {
        return part(SetupLinks.class).forFirstStart().map(path -> address() + path);
    }

    /** A part of the running application, for the composition around it and for tests. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
