package org.evenkeel.clinic.command.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who gets what, as typed. */
public final class CaseOptions {

    @Option(names = "--drug", paramLabel = "NAME", description = "ketamine (racemic) or esketamine (usual: ketamine).")
    @Nullable
    String drug;

    @Option(
            names = "--route",
            paramLabel = "NAME",
            description = "iv, im, sc, intranasal, sublingual, oral or rectal (usual: iv).")
    @Nullable
    String route;

    @Option(
            names = "--dose",
            paramLabel = "DOSE",
            description = "With its unit: 0.5mg/kg, 35mg, or with --over a rate: 0.1mg/kg/h."
                    + " An amount is of base; write 40mg hcl for the hydrochloride.")
    @Nullable
    String dose;

    @Option(names = "--over", paramLabel = "TIME", description = "How long the dose is given: 40min (usual: at once).")
    @Nullable
    String over;

    @Option(
            names = "--regimen",
            paramLabel = "TEXT",
            description = "A whole programme instead of --dose and --over:"
                    + " \"0.14mg/kg over 60min; 0.28mg/kg over 60min at 60min; 35mg at 7d\"."
                    + " Each item: DOSE [over TIME] [at TIME] [every TIME xN]; \"then\" before an item starts it"
                    + " when the one before it ends; otherwise it starts at 0.")
    @Nullable
    String regimen;

    @Option(names = "--weight", paramLabel = "WEIGHT", description = "70kg or 154lb (usual: 70kg).")
    @Nullable
    String weight;

    @Option(names = "--age", paramLabel = "YEARS", description = "45 (usual: 40).")
    @Nullable
    String age;

    @Option(names = "--sex", paramLabel = "SEX", description = "female or male; no model here depends on it.")
    @Nullable
    String sex;

    @Option(names = "--height", paramLabel = "HEIGHT", description = "170cm; no model here depends on it.")
    @Nullable
    String height;

    @Option(
            names = "--ancestry",
            paramLabel = "GROUP",
            description = "asian or japanese, for models with published values of their own for them.")
    @Nullable
    String ancestry;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "Another model than the usual one of the route; ./evenkeel models lists them.")
    @Nullable
    String model;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "Where the blood is drawn: venous or arterial (usual: venous).")
    @Nullable
    String site;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "Another medicine that changes exposure, such as clarithromycin; can be repeated.")
    List<String> with = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "ID",
            description = "Which group's differences between people; ./evenkeel models ID lists them.")
    @Nullable
    String group;

    @Option(
            names = "--session",
            paramLabel = "N",
            description = "Which session this is, for tolerance to acute effects (usual: 1).")
    @Nullable
    String session;
}
