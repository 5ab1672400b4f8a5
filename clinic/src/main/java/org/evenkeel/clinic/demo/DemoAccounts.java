package org.evenkeel.clinic.demo;

import java.util.List;
import java.util.Optional;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.staff.Account;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.NewAccount;
import org.evenkeel.clinic.staff.SetupLinks;
import org.evenkeel.clinic.staff.StaffAccounts;

/** Makes an account for each member of the demo's team, all with one password that is printed and kept nowhere else. */
final class DemoAccounts {
    private final SetupLinks setup;
    private final StaffAccounts accounts;

    DemoAccounts(SetupLinks setup, StaffAccounts accounts) {
        this.setup = setup;
        this.accounts = accounts;
    }

    /** Makes the accounts on a first start; on a later one there are people already and nothing is made. */
    List<String> make(String password) {
        Optional<String> link = setup.forFirstStart();
        if (link.isEmpty()) {
            return List.of();
        }
        String token = link.get().substring(link.get().lastIndexOf('/') + 1);
        setup.use(token, wanted(DemoTeam.ADMINISTRATOR, password));
        Actor administrator = accounts.forSignIn(DemoTeam.ADMINISTRATOR.username())
                .map(StaffAccounts.WithHash::account)
                .map(Account::actor)
                .orElseThrow(() -> new IllegalStateException("the demo's administrator was not made"));
        for (DemoTeam.Member member : DemoTeam.MEMBERS) {
            FormErrors errors = accounts.add(administrator, wanted(member, password));
            if (!errors.isEmpty()) {
                throw new IllegalStateException("the demo's account " + member.username() + ": " + errors.byField());
            }
        }
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(DemoTeam.ADMINISTRATOR), DemoTeam.MEMBERS.stream())
                .map(DemoTeam.Member::username)
                .toList();
    }

    private static NewAccount wanted(DemoTeam.Member member, String password) {
        return new NewAccount(member.username(), member.displayName(), password, member.roles());
    }
}
