import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Solr on the loopback address: {@code Server HOME PORT}. It ends with its standard input. */
public final class Server {
  private Server() {}

  public static void main(String[] words) throws Exception {
    JettyConfig config =
        JettyConfig.builder().setContext("/solr").setPort(Integer.parseInt(words[1])).build();
    JettySolrRunner server = new JettySolrRunner(words[0], config);
    server.start();
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    server.stop();
    System.exit(0);
  }
}
