package org.evenkeel.clinic.security;

import java.time.Clock;
import java.time.Duration;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.Problems;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.clinic.staff.StaffAudit;
import org.evenkeel.clinic.staff.StaffEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** All doors of the application, put together. */
public final class Doors {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final StaffAccounts accounts;
    private final StaffAudit audit;
    private final Clock clock;
    private final SignInLimiter limiter;
    private final AuthenticationManager authenticator;
    private final CsrfTokenRepository csrf = new HttpSessionCsrfTokenRepository();

    public Doors(StaffAccounts accounts, StaffAudit audit, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.limiter = new SignInLimiter(clock);
        // An unknown name takes as long as a wrong password: the provider compares with a hash of its own.
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(username -> accounts.forSignIn(username)
                .map(StaffPrincipal::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account")));
        provider.setPasswordEncoder(encoder);
        ProviderManager passwords = new ProviderManager(provider);
        this.authenticator = who -> {
            try {
                return passwords.authenticate(who);
            } catch (InternalAuthenticationServiceException broken) {
                // No password was compared: to say that it does not match would be untrue.
                throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
            }
        };
    }

    /** Argon2id with 19 MiB and two passes: the OWASP password storage cheat sheet's first choice. */
    public static PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    /** Compares passwords. */
    public AuthenticationManager authenticator() {
        return authenticator;
    }

    /** Sign-in page, lock and re-entry. */
    public SessionController sessionController(Pages pages) {
        return new SessionController(pages, authenticator, csrf, limiter, audit, clock);
    }

    /** The filters before every handler. */
    public SecurityFilterChain chain(HttpSecurity http, Problems problems, Duration idle) throws Exception {
        ClosedDoors closed = new ClosedDoors(problems);
        SignInOutcomes outcomes = new SignInOutcomes(accounts, audit, limiter, clock);
        // The token is not masked per page: pages are never compressed together with what a stranger typed, and one
        // token for the whole session lets several open windows share it.
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        return http.authenticationManager(authenticator)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OpenPaths.ALL.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInGate.SIGN_IN)
                        .loginProcessingUrl(SignInGate.SIGN_IN)
                        .successHandler(outcomes)
                        .failureHandler(outcomes))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, authentication) -> recordSignOut(authentication))
                        .logoutSuccessUrl("/sign-in?out"))
                // A patient's private link needs no form token: its address is the secret, and no cookie acts for it.
                // Nor does another hospital system's or a device's call: it brings a token of its own, and no cookie
                // acts for
                // it.
                .csrf(settings -> settings.csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(handler)
                        .ignoringRequestMatchers("/f/**", "/cds-services/**", "/fhir/Observation"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .addHeaderWriter(
                                (request, response) -> response.setHeader("Cross-Origin-Opener-Policy", "same-origin")))
                .addFilterAfter(new AwayDoor(problems), HeaderWriterFilter.class)
                .addFilterBefore(new SignInGate(limiter, audit), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new IdleWatch(accounts, clock, idle), AuthorizationFilter.class)
                .build();
    }

    private void recordSignOut(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof StaffPrincipal principal) {
            audit.record(
                    StaffEvent.SIGNED_OUT,
                    principal.actor().id(),
                    principal.actor().id(),
                    "");
        }
    }
}
