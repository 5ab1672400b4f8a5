package org.evenkeel.clinic.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenkeel.clinic.door.OpenDoor;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reached a handler. */
@Controller
@OpenDoor
public final class LastResort implements ErrorController {

    private final Problems problems;

    public LastResort(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        boolean missing = known == HttpStatus.NOT_FOUND;
        problems.send(
                request,
                response,
                known,
                missing ? "not-here" : "refused",
                missing ? "There is no such page." : "The request was refused; nothing was changed.");
    }
}
