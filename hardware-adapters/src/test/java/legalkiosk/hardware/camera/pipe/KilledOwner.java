package legalkiosk.hardware.camera.pipe;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;

/** A process that watches a simulated camera, says so, and waits to be killed. */
final class KilledOwner {
    private KilledOwner() {}

    /** @param args the camera's setting */
    public static void main(String... args) throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CameraSettings settings = CameraSettings.inService("killed", CameraKit.LIVE, CameraKit.LIVE, 15);
        try (Camera camera = PipeCamera.open(SimulatedCamera.source(args[0]), settings, Clock.systemUTC())) {
            camera.watch(frame -> first.countDown());
            first.await();
            System.out.println("on");
            new CountDownLatch(1).await();
        }
    }
}
