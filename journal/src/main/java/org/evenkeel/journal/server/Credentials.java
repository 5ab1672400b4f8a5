package org.evenkeel.journal.server;

/**
 * A database role and its password.
 *
 * @param user the role's name
 * @param password its password; never printed
 */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
