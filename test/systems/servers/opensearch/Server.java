import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch on the loopback address: {@code Server FOLDER PORT}. It ends with its standard input. */
public final class Server extends Node {
  private Server(Settings settings, List<Class<? extends Plugin>> plugins) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"), plugins, true);
  }

  public static void main(String[] words) throws Exception {
    Settings settings =
        Settings.builder()
            .put("path.home", Path.of(words[0]).toAbsolutePath().toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", words[1])
            .put("transport.port", "0")
            .put("discovery.type", "single-node")
            .put("node.name", "test")
            .put("cluster.name", "copydesk-test")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Server server = new Server(settings, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class));
    server.start();
    System.out.println("ready");
    waitForEnd();
    server.close();
    System.exit(0);
  }

  private static void waitForEnd() throws IOException {
    while (System.in.read() >= 0) {}
  }
}
