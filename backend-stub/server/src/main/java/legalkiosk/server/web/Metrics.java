package legalkiosk.server.web;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.Routes.Route;

/** Counts and times of requests by route and status, for Prometheus. No label holds what a caller sent. */
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    void count(Route route, int status, long nanos) {
        Timer.builder("legal_kiosk_requests")
                .tag("route", route.method() + " " + route.path())
                .tag("status", String.valueOf(status))
                .publishPercentileHistogram()
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    String text() {
        return registry.scrape();
    }
}
