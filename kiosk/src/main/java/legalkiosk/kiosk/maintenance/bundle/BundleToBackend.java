package legalkiosk.kiosk.maintenance.bundle;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import legalkiosk.contract.SupportBundle;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;

/** Sends a sealed bundle to the backend, from where the service desk takes it. */
public final class BundleToBackend implements Check {
    private final BundleMaker maker;
    private final Function<byte[], Answer<SupportBundle>> send;

    public BundleToBackend(BundleMaker maker, Function<byte[], Answer<SupportBundle>> send) {
        this.maker = maker;
        this.send = send;
    }

    @Override
    public List<Finding> run() {
        try {
            BundleMaker.Made made = maker.make();
            return switch (send.apply(made.sealed())) {
                case Answer.Ok<SupportBundle>(SupportBundle kept) ->
                    List.of(
                            new Finding(Grade.FINE, "maintenance.bundle.sent", List.of(), kept.id()),
                            new Finding(
                                    Grade.FINE,
                                    "maintenance.bundle.kept-back",
                                    List.of(String.valueOf(made.keptBack())),
                                    ""));
                case Answer.Refused<SupportBundle>(var problem) ->
                    List.of(new Finding(
                            Grade.OUT, "maintenance.bundle.not-sent", List.of(), "status " + problem.status()));
                case Answer.Unreachable<SupportBundle>(String facts) ->
                    List.of(new Finding(Grade.OUT, "maintenance.bundle.not-sent", List.of(), facts));
            };
        } catch (IOException refused) {
            return List.of(new Finding(
                    Grade.OUT,
                    "maintenance.bundle.not-made",
                    List.of(),
                    refused.getClass().getSimpleName()));
        }
    }
}
