package org.evenkeel.clinic.staff;

import java.util.Set;
import org.evenkeel.clinic.form.FormErrors;

/** What is asked for to make an account. */
public record NewAccount(String username, String displayName, String password, Set<Role> roles) {

    /** NIST SP 800-63B (rev. 4) asks for 15 when the password is the only factor; we follow it. */
    static final int SHORTEST_PASSWORD = 15;

    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 80;

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    FormErrors check() {
        FormErrors errors = checkPassword(password);
        if (!username.strip().matches("[A-Za-z0-9][A-Za-z0-9._-]{1,39}")) {
            errors = errors.with("username", "2 to 40 letters, digits, dots, dashes or underscores.");
        }
        String name = displayName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors = errors.with("displayName", "The name that others read, up to 80 characters.");
        }
        if (roles.isEmpty()) {
            errors = errors.with("roles", "Choose at least one role.");
        }
        return errors;
    }

    static FormErrors checkPassword(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            return FormErrors.of("password", "At least 15 characters. A short sentence is easy to keep in mind.");
        }
        return FormErrors.none();
    }

    /** Holds a password: never printed. */
    @Override
    public String toString() {
        return "NewAccount[...]";
    }
}
