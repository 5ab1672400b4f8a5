package org.evenkeel.clinic.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.door.SignedIn;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks at every handler for the permission written on it. The use case behind asks again. */
public final class DoorKeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            Needs needs = find(method, Needs.class);
            if (needs != null) {
                Actor actor = StaffPrincipal.actorOf(
                        SecurityContextHolder.getContext().getAuthentication());
                for (Permission permission : needs.value()) {
                    actor.require(permission);
                }
            }
        }
        return true;
    }

    /**
     * Finds handlers that say nothing about who may reach them.
     *
     * @throws IllegalStateException naming them, so that the application does not start
     */
    public static void requireADoorOnEach(Collection<HandlerMethod> handlers) {
        List<String> without = handlers.stream()
                .filter(DoorKeeper::isOurs)
                .filter(method -> find(method, Needs.class) == null
                        && find(method, SignedIn.class) == null
                        && find(method, OpenDoor.class) == null)
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            throw new IllegalStateException("handlers without @Needs, @SignedIn or @OpenDoor: " + without);
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.evenkeel.");
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> kind) {
        A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
        if (onMethod != null || hasAnyDoor(method)) {
            return onMethod;
        }
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
    }

    private static boolean hasAnyDoor(HandlerMethod method) {
        return method.hasMethodAnnotation(Needs.class)
                || method.hasMethodAnnotation(SignedIn.class)
                || method.hasMethodAnnotation(OpenDoor.class);
    }
}
