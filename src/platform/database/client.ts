import pg from 'pg'

/** One connection, for what is done once: starting, migrating, backing up. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {}) // the statement under way, or the next one, is refused: nothing is lost by not hearing it twice
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
