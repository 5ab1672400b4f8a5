# Builds the application into build/application when the sources changed. Sourced; needs $root, say and fail.

application=$root/build/application
main_class=org.evenkeel.clinic.command.Evenkeel
java_options=(
    -XX:+UseCompactObjectHeaders
    -XX:+ExitOnOutOfMemoryError
    -Djava.awt.headless=true
    --enable-native-access=ALL-UNNAMED
    -Xlog:aot=off -Xlog:cds=off
)

# One line that changes when a source, the JDK or the place of the checkout changes: the AOT cache is tied to all three.
fingerprint() {
    (
        cd "$root"
        printf '%s\n' "$root" "$JAVA_HOME"
        [ ! -r "$JAVA_HOME/release" ] || cat "$JAVA_HOME/release"
        { find evenkeel launcher .mvn pom.xml */pom.xml */src/main knowledge \
            -name target -prune -o -type f ! -name '.*.sw?' -print 2>/dev/null || true; } |
            LC_ALL=C sort -u | tr '\n' '\0' | xargs -0 cksum
    ) | cksum
}

build_if_changed() {
    local now
    now=$(fingerprint)
    if [ -r "$application/fingerprint" ] && [ "$(cat "$application/fingerprint")" = "$now" ]; then
        return
    fi
    . "$root/launcher/maven.sh"
    require_maven
    mkdir -p "$root/build"
    say "Building Evenkeel (the first time this takes a few minutes; the log is build/build.log)"
    build_modules
    lay_out
    make_aot_cache
    printf '%s\n' "$now" >"$application/fingerprint"
}

build_modules() {
    rm -rf "$root/clinic/target/application"
    # What is already on this machine is used; the network is asked only for what is missing.
    if maven_build --offline; then
        return
    fi
    if grep -qE 'offline mode|has not been downloaded from it before' "$root/build/build.log"; then
        say "  fetching what is missing"
        if maven_build; then
            return
        fi
    fi
    grep -E '^\[ERROR\]' "$root/build/build.log" | head -n 20 >&2 || true
    fail "the build failed; see build/build.log"
}

maven_build() {
    (
        cd "$root"
        mvn -B "$@" -Papplication -Dmaven.test.skip=true -Dstyle.color=never -pl clinic -am package 2>&1 |
            tee build/build.log |
            show_progress
        exit "${PIPESTATUS[0]}"
    )
}

# "[INFO] Building journal 0.1.0-SNAPSHOT   [5/8]" becomes "  journal (5/8)".
show_progress() {
    local line rest
    while IFS= read -r line; do
        case $line in
            '[INFO] Building '*'['*/*']')
                rest=${line#'[INFO] Building '}
                rest="${rest%% *} (${rest##*[}"
                say "  ${rest%]})"
                ;;
        esac
    done
}

lay_out() {
    local draft=$root/build/application.draft jar
    rm -rf "$draft"
    mkdir -p "$draft"
    cp -R "$root/clinic/target/application/lib" "$draft/lib"
    for jar in "$root"/clinic/target/clinic-*.jar; do
        case $jar in
            *-tests.jar | *-sources.jar) ;;
            *) cp "$jar" "$draft/lib/" ;;
        esac
    done
    for jar in "$draft"/lib/*.jar; do
        printf '%s:' "$application/lib/${jar##*/}"
    done | sed 's/:$//' >"$draft/classpath"
    rm -rf "$application"
    mv "$draft" "$application"
}

# A rehearsal in a throwaway folder teaches the JVM which classes a start needs. Without the cache it only starts slower.
make_aot_cache() {
    local rehearsal=$root/build/rehearsal
    say "  preparing a fast start"
    rm -rf "$rehearsal"
    if ! "$JAVA_HOME/bin/java" "${java_options[@]}" -XX:AOTCacheOutput="$application/evenkeel.aot" \
        -cp "$(cat "$application/classpath")" "$main_class" rehearse "$rehearsal" >"$root/build/rehearsal.log" 2>&1; then
        say "  the rehearsal failed (build/rehearsal.log): starts will be slower"
        rm -f "$application/evenkeel.aot"
    fi
    rm -rf "$rehearsal"
}
